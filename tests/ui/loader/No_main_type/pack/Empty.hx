package pack;

class Other {}
