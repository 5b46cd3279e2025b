using SlackNet.Handlers;
using SlackNet.SocketMode;

namespace SlackNet;

/// <summary>One of each service, made when first asked for.</summary>
internal sealed class SlackServices : ISlackServiceProvider
{
    private readonly Lazy<ISlackApiClient> _apiClient;
    private readonly Lazy<ISlackSocketModeClient> _socketModeClient;
    private readonly Lazy<IHttp> _http;
    private readonly Lazy<SlackJsonSettings> _jsonSettings;
    private readonly Lazy<ISlackTypeResolver> _typeResolver;
    private readonly Lazy<ISlackUrlBuilder> _urlBuilder;
    private readonly Lazy<ILogger> _logger;
    private readonly Lazy<IWebSocketFactory> _webSocketFactory;

    public SlackServices(
        ServiceFactories make, HandlerTable handlers, object root = null, Func<RequestScope> newScope = null)
    {
        Root = root;
        _logger = new(() => make.Logger(this));
        _typeResolver = new(() => make.TypeResolver(this));
        _jsonSettings = new(() => make.JsonSettings(this));
        _http = new(() => make.Http(this));
        _urlBuilder = new(() => make.UrlBuilder(this));
        _webSocketFactory = new(() => make.WebSocketFactory(this));
        _apiClient = new(() => make.ApiClient?.Invoke(this) ?? NewApiClient(make.ApiToken));
        _socketModeClient = new(() => make.SocketModeClient?.Invoke(this) ?? NewSocketModeClient(
            make.AppLevelToken, new RequestDispatcher(this, handlers, newScope ?? RequestScope.None)));
    }

    /// <summary>The container, if there is one.</summary>
    public object Root { get; }

    public ISlackApiClient GetApiClient() => _apiClient.Value;

    public ISlackSocketModeClient GetSocketModeClient() => _socketModeClient.Value;

    public IHttp GetHttp() => _http.Value;

    public SlackJsonSettings GetJsonSettings() => _jsonSettings.Value;

    public ISlackTypeResolver GetTypeResolver() => _typeResolver.Value;

    public ISlackUrlBuilder GetUrlBuilder() => _urlBuilder.Value;

    public ILogger GetLogger() => _logger.Value;

    public IWebSocketFactory GetWebSocketFactory() => _webSocketFactory.Value;

    private SlackApiClient NewApiClient(string token) => new(GetHttp(), GetUrlBuilder(), GetJsonSettings(), token);

    private SlackSocketModeClient NewSocketModeClient(string appLevelToken, RequestDispatcher dispatcher) =>
        new(
            GetApiClient().WithAccessToken(appLevelToken), GetWebSocketFactory(), dispatcher,
            GetJsonSettings(), GetLogger());
}
