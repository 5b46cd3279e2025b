namespace SlackNet;

/// <summary>Puts the services together without a container.</summary>
public class SlackServiceBuilder : SlackServiceConfigurationBase<SlackServiceBuilder>, ISlackServiceProvider
{
    private readonly SlackServices _services;

    public SlackServiceBuilder() => _services = new SlackServices(Make, Handlers);

    public ISlackApiClient GetApiClient() => _services.GetApiClient();

    public ISlackSocketModeClient GetSocketModeClient() => _services.GetSocketModeClient();

    public IHttp GetHttp() => _services.GetHttp();

    public SlackJsonSettings GetJsonSettings() => _services.GetJsonSettings();

    public ISlackTypeResolver GetTypeResolver() => _services.GetTypeResolver();

    public ISlackUrlBuilder GetUrlBuilder() => _services.GetUrlBuilder();

    public ILogger GetLogger() => _services.GetLogger();

    public IWebSocketFactory GetWebSocketFactory() => _services.GetWebSocketFactory();
}
