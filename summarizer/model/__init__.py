"""The only room with a network: endpoints, the embedded model, prompts and replies."""
