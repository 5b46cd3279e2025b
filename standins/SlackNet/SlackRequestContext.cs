using SlackNet.Handlers;

namespace SlackNet;

/// <summary>What belongs to the request being handled; follows the handler across its awaits.</summary>
public class SlackRequestContext
{
    private static readonly AsyncLocal<SlackRequestContext> Here = new();

    private readonly Dictionary<string, object> _items = [];

    internal SlackRequestContext(ISlackServiceProvider serviceProvider, RequestScope scope)
    {
        ServiceProvider = serviceProvider;
        Scope = scope;
    }

    public static bool IsAvailable => Here.Value is not null;

    public static SlackRequestContext Current
    {
        get => Here.Value ?? throw new InvalidOperationException("No Slack request is being handled here.");
        internal set => Here.Value = value;
    }

    public string RequestId { get; } = Guid.NewGuid().ToString();

    public ISlackServiceProvider ServiceProvider { get; }

    internal RequestScope Scope { get; }

    public object this[string key]
    {
        get => _items.GetValueOrDefault(key);
        set => _items[key] = value;
    }
}
