using SlackNet.Events;

namespace SlackNet;

/// <summary>Sees every event with its id, which is what tells a redelivery from a new one.</summary>
public interface IEventHandler
{
    Task Handle(EventCallback eventCallback);
}

public interface IEventHandler<in T> where T : Event
{
    Task Handle(T slackEvent);
}
