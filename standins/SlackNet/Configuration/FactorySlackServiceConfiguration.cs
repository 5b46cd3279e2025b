namespace SlackNet;

/// <summary>The second of three levels: services and handlers named by their type, made by a container.</summary>
public abstract partial class FactorySlackServiceConfiguration<TConfig> : SlackServiceConfigurationBase<TConfig>
    where TConfig : FactorySlackServiceConfiguration<TConfig>
{
    public TConfig UseHttp<TService>() where TService : class, IHttp =>
        UseHttp((ISlackServiceProvider p) => Create<TService>(p));

    public TConfig UseTypeResolver<TService>() where TService : class, ISlackTypeResolver =>
        UseTypeResolver((ISlackServiceProvider p) => Create<TService>(p));

    public TConfig UseUrlBuilder<TService>() where TService : class, ISlackUrlBuilder =>
        UseUrlBuilder((ISlackServiceProvider p) => Create<TService>(p));

    public TConfig UseLogger<TService>() where TService : class, ILogger =>
        UseLogger((ISlackServiceProvider p) => Create<TService>(p));

    public TConfig UseWebSocketFactory<TService>() where TService : class, IWebSocketFactory =>
        UseWebSocketFactory((ISlackServiceProvider p) => Create<TService>(p));

    public TConfig UseApiClient<TService>() where TService : class, ISlackApiClient =>
        UseApiClient((ISlackServiceProvider p) => Create<TService>(p));

    public TConfig UseSocketModeClient<TService>() where TService : class, ISlackSocketModeClient =>
        UseSocketModeClient((ISlackServiceProvider p) => Create<TService>(p));

    internal abstract TService Create<TService>(ISlackServiceProvider services) where TService : class;

    /// <summary>Tells the container of the type, and returns how to get it in a request.</summary>
    internal abstract Func<SlackRequestContext, THandler> Handler<THandler>() where THandler : class;
}
