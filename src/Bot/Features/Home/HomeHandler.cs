using Microsoft.Extensions.Hosting;
using Performix.Bot.Slack;
using SlackNet;
using SlackNet.Events;

namespace Performix.Bot.Features.Home;

/// <summary>Fills the Home tab when somebody opens it, once for each opening: Slack may tell it twice, even under
/// another event id.</summary>
internal sealed class HomeHandler(HomeTab tab, Repeats repeats, IHostApplicationLifetime host)
    : IEventHandler<AppHomeOpened>
{
    public async Task Handle(AppHomeOpened slackEvent)
    {
        if (slackEvent.Tab == AppHomeTab.Home)
        {
            await repeats.OnceAsync(
                slackEvent.EventTs is { Length: > 0 } at ? $"home/{slackEvent.User}/{at}" : "",
                () => tab.ShowAsync(slackEvent.User, host.ApplicationStopping),
                shown => shown is not null);
        }
    }
}
