using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Performix.Bot.Slack;
using Performix.Bot.Slack.Outgoing;
using Performix.Bot.Slack.Socket;
using SlackNet;
using SlackNet.Extensions.DependencyInjection;

namespace Performix.Bot;

/// <summary>The line to Slack put together: what goes out, what comes in, and what watches both.</summary>
internal static class SlackLine
{
    public static void AddSlackLine(this IServiceCollection services)
    {
        services.AddOptions<SocketOptions>().BindConfiguration(SocketOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SocketOptions>, SocketOptionsRules>();
        services.AddSingleton<SupervisionClock>();
        services.AddSingleton<SocketWatch>();
        services.AddSingleton<HealthFile>();
        services.AddSingleton<AckLedger>();
        services.AddSingleton<Repeats>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<LateDelivery>();
        services.AddSingleton<InteractionBoundary>();
        services.AddSingleton<Windows>();
        services.AddSingleton(provider => new HttpClient(NewPatience(provider))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        });
    }

    /// <summary>SlackNet's client on our HTTP and our sockets.</summary>
    public static ServiceCollectionSlackServiceConfiguration UseSlackLine(
        this ServiceCollectionSlackServiceConfiguration slack) => slack
        .UseHttp((IServiceProvider provider) => Default.Http(
            provider.SlackServices().GetJsonSettings(),
            provider.GetRequiredService<HttpClient>,
            provider.SlackServices().GetLogger()))
        .UseWebSocketFactory((IServiceProvider provider) =>
            ActivatorUtilities.CreateInstance<WatchedSocketFactory>(provider));

    private static ApiPatience NewPatience(IServiceProvider provider) => new(
        provider.GetRequiredService<IOptions<SlackOptions>>().Value.ApiBaseUrl,
        provider.GetRequiredService<TimeProvider>())
    {
        InnerHandler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) },
    };
}
