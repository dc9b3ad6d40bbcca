"""How the model that finds people is made: ``python -m train``. Not shipped; it needs the ``train`` extra."""
