namespace SlackNet;

/// <summary>The third of three levels: services and handlers made from what the container has.</summary>
public abstract partial class FactorySlackServiceConfigurationWithDependencyResolver<TConfig, TDependencyResolver>
    : FactorySlackServiceConfiguration<TConfig>
    where TConfig : FactorySlackServiceConfigurationWithDependencyResolver<TConfig, TDependencyResolver>
{
    public TConfig UseHttp(Func<TDependencyResolver, IHttp> httpProvider) =>
        UseHttp((ISlackServiceProvider p) => httpProvider(ResolverOf(p)));

    public TConfig UseJsonSettings(Func<TDependencyResolver, SlackJsonSettings> jsonSettingsProvider) =>
        UseJsonSettings((ISlackServiceProvider p) => jsonSettingsProvider(ResolverOf(p)));

    public TConfig UseTypeResolver(Func<TDependencyResolver, ISlackTypeResolver> typeResolverProvider) =>
        UseTypeResolver((ISlackServiceProvider p) => typeResolverProvider(ResolverOf(p)));

    public TConfig UseUrlBuilder(Func<TDependencyResolver, ISlackUrlBuilder> urlBuilderProvider) =>
        UseUrlBuilder((ISlackServiceProvider p) => urlBuilderProvider(ResolverOf(p)));

    public TConfig UseLogger(Func<TDependencyResolver, ILogger> loggerProvider) =>
        UseLogger((ISlackServiceProvider p) => loggerProvider(ResolverOf(p)));

    public TConfig UseWebSocketFactory(Func<TDependencyResolver, IWebSocketFactory> webSocketFactoryProvider) =>
        UseWebSocketFactory((ISlackServiceProvider p) => webSocketFactoryProvider(ResolverOf(p)));

    public TConfig UseApiClient(Func<TDependencyResolver, ISlackApiClient> apiClientProvider) =>
        UseApiClient((ISlackServiceProvider p) => apiClientProvider(ResolverOf(p)));

    public TConfig UseSocketModeClient(
        Func<TDependencyResolver, ISlackSocketModeClient> socketModeClientProvider) =>
        UseSocketModeClient((ISlackServiceProvider p) => socketModeClientProvider(ResolverOf(p)));

    internal abstract TDependencyResolver ResolverOf(ISlackServiceProvider services);

    internal abstract TDependencyResolver ResolverOf(SlackRequestContext context);
}
