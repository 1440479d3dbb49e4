"""Tests of the hand-off: real receivers and mail servers on the loopback address, a simulated clock."""
