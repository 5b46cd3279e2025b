namespace SlackNet;

public interface ISlackServiceProvider
{
    ISlackApiClient GetApiClient();

    ISlackSocketModeClient GetSocketModeClient();

    IHttp GetHttp();

    SlackJsonSettings GetJsonSettings();

    ISlackTypeResolver GetTypeResolver();

    ISlackUrlBuilder GetUrlBuilder();

    ILogger GetLogger();

    IWebSocketFactory GetWebSocketFactory();
}
