"""Custom actions of the dialogue: they read slots, ask one rule of bot/rules and answer by response name. No database."""
