using Microsoft.Extensions.DependencyInjection;
using SlackNet;
using SlackNet.Extensions.DependencyInjection;
using SlackNet.SocketMode;

namespace Performix.Bot.Tests.SlackClient;

/// <summary>A fake Slack and a client put together by a container, as the bot does it.</summary>
internal sealed class Rig : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    private Rig(FakeSlack slack, ServiceProvider provider)
    {
        Slack = slack;
        _provider = provider;
    }

    public FakeSlack Slack { get; }

    public IServiceProvider Services => _provider;

    public ISlackApiClient Client => _provider.GetRequiredService<ISlackApiClient>();

    public ISlackSocketModeClient Socket => _provider.GetRequiredService<ISlackSocketModeClient>();

    public static async Task<Rig> Start(
        Action<ServiceCollectionSlackServiceConfiguration>? configure = null, Action<IServiceCollection>? add = null)
    {
        var slack = await FakeSlack.Start();
        var services = new ServiceCollection();
        add?.Invoke(services);
        services.AddSlackNet(c =>
        {
            c.UseApiToken("xoxb-bot")
                .UseAppLevelToken("xapp-app")
                .UseUrlBuilder(p => new LocalUrls(Default.UrlBuilder(p.GetJsonSettings()), slack.ApiAddress));
            configure?.Invoke(c);
        });
        return new Rig(slack, services.BuildServiceProvider());
    }

    /// <summary>Opens one socket and returns Slack's end of it.</summary>
    public async Task<FakeConnection> Connect()
    {
        await Socket.Connect(new SocketModeConnectionOptions { NumberOfConnections = 1 });
        return await Slack.NextConnection();
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
