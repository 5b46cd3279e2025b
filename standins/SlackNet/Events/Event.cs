namespace SlackNet.Events;

public class Event
{
    public string Type { get; set; }

    public string EventTs { get; set; }
}

public class EventCallback
{
    public string Token { get; set; }

    public string TeamId { get; set; }

    public string EnterpriseId { get; set; }

    public string ApiAppId { get; set; }

    public Event Event { get; set; }

    public string EventId { get; set; }

    public int EventTime { get; set; }
}
