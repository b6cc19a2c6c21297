from . import main, side

MENUS = [main, side]


def register_all(dp):
    for menu in MENUS:
        menu.register(dp)
