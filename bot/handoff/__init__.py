"""Hand-off: delivers what stands in the outbox, one module a target. It knows bot.ports and bot.rules, no other room."""
