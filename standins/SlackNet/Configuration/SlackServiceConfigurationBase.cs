using SlackNet.Handlers;

namespace SlackNet;

/// <summary>
/// The first of three levels: services and handlers given as objects, or made from what SlackNet has.
/// </summary>
public abstract partial class SlackServiceConfigurationBase<TConfig>
    where TConfig : SlackServiceConfigurationBase<TConfig>
{
    internal ServiceFactories Make { get; } = new();

    internal HandlerTable Handlers { get; } = new();

    internal TConfig Self => (TConfig)this;

    public TConfig UseApiToken(string token)
    {
        Make.ApiToken = token;
        return Self;
    }

    public TConfig UseAppLevelToken(string token)
    {
        Make.AppLevelToken = token;
        return Self;
    }

    public TConfig UseHttp(Func<ISlackServiceProvider, IHttp> httpProvider)
    {
        Make.Http = httpProvider;
        return Self;
    }

    public TConfig UseJsonSettings(Func<ISlackServiceProvider, SlackJsonSettings> jsonSettingsProvider)
    {
        Make.JsonSettings = jsonSettingsProvider;
        return Self;
    }

    public TConfig UseTypeResolver(Func<ISlackServiceProvider, ISlackTypeResolver> typeResolverProvider)
    {
        Make.TypeResolver = typeResolverProvider;
        return Self;
    }

    public TConfig UseUrlBuilder(Func<ISlackServiceProvider, ISlackUrlBuilder> urlBuilderProvider)
    {
        Make.UrlBuilder = urlBuilderProvider;
        return Self;
    }

    public TConfig UseLogger(Func<ISlackServiceProvider, ILogger> loggerProvider)
    {
        Make.Logger = loggerProvider;
        return Self;
    }

    public TConfig UseWebSocketFactory(Func<ISlackServiceProvider, IWebSocketFactory> webSocketFactoryProvider)
    {
        Make.WebSocketFactory = webSocketFactoryProvider;
        return Self;
    }

    public TConfig UseApiClient(Func<ISlackServiceProvider, ISlackApiClient> apiClientProvider)
    {
        Make.ApiClient = apiClientProvider;
        return Self;
    }

    public TConfig UseSocketModeClient(
        Func<ISlackServiceProvider, ISlackSocketModeClient> socketModeClientProvider)
    {
        Make.SocketModeClient = socketModeClientProvider;
        return Self;
    }
}
