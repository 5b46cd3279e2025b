using Microsoft.Extensions.Hosting;
using Performix.Bot.Slack;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Home;

/// <summary>Fills the Home tab when somebody opens it, and looks at the setup again when an admin asks. An opening that
/// Slack tells twice, even under another event id, is shown and audited once.</summary>
internal sealed class HomeHandler(HomePage page, Repeats repeats, TimeProvider time, IHostApplicationLifetime host)
    : IEventHandler<AppHomeOpened>, IBlockActionHandler<ButtonAction>
{
    /// <summary>Slack sends an event again that is not acknowledged within three seconds.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public Task Handle(AppHomeOpened slackEvent) =>
        slackEvent.Tab == AppHomeTab.Home && IsFirst(slackEvent)
            ? ShowAsync(slackEvent.User, isAnew: false)
            : Task.CompletedTask;

    public Task Handle(ButtonAction action, BlockActionRequest request) =>
        ShowAsync(request.User.Id, isAnew: true);

    private bool IsFirst(AppHomeOpened opened) =>
        repeats.IsFirst(opened.EventTs is { Length: > 0 } at ? $"home/{opened.User}/{at}" : "");

    private Task ShowAsync(string userId, bool isAnew) => Task.WhenAny(
        page.ShowAsync(userId, isAnew, host.ApplicationStopping),
        Task.Delay(Longest, time, host.ApplicationStopping));
}
