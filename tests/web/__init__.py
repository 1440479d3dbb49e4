"""The doors of the program, looked at from outside: real applications, real requests."""
