using sub.Tools;
