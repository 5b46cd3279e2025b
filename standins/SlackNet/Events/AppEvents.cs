namespace SlackNet.Events;

public class AppHomeOpened : Event
{
    public string User { get; set; }

    public string Channel { get; set; }

    public AppHomeTab Tab { get; set; }

    public ViewInfo View { get; set; }
}

public enum AppHomeTab
{
    Home,
    Messages
}

public class AppMention : Event
{
    public string User { get; set; }

    public string Text { get; set; }

    public string Ts { get; set; }

    public string Channel { get; set; }

    public string ThreadTs { get; set; }
}

public class AppUninstalled : Event;

public class TokensRevoked : Event;

public class Hello : Event;
