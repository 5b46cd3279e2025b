using SlackNet.SocketMode;

namespace SlackNet;

/// <summary>How each service is made; the configuration replaces entries.</summary>
internal sealed class ServiceFactories
{
    public string ApiToken { get; set; }

    public string AppLevelToken { get; set; }

    public Func<ISlackServiceProvider, ILogger> Logger { get; set; } = _ => new NullLogger();

    public Func<ISlackServiceProvider, ISlackTypeResolver> TypeResolver { get; set; } = _ => new SlackTypeResolver(
        );

    public Func<ISlackServiceProvider, SlackJsonSettings> JsonSettings { get; set; } =
        p => Default.JsonSettings(p.GetTypeResolver(), p.GetLogger());

    public Func<ISlackServiceProvider, IHttp> Http { get; set; } =
        p => Default.Http(p.GetJsonSettings(), null, p.GetLogger());

    public Func<ISlackServiceProvider, ISlackUrlBuilder> UrlBuilder { get; set; } =
        p => Default.UrlBuilder(p.GetJsonSettings());

    public Func<ISlackServiceProvider, IWebSocketFactory> WebSocketFactory { get; set; } =
        p => new WebSocketFactory(p.GetLogger());

    /// <summary>Null makes the usual one.</summary>
    public Func<ISlackServiceProvider, ISlackApiClient> ApiClient { get; set; }

    /// <summary>Null makes the usual one.</summary>
    public Func<ISlackServiceProvider, ISlackSocketModeClient> SocketModeClient { get; set; }
}
