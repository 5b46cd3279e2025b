using SlackNet;
using SlackNet.Interaction;

namespace Performix.Bot.Slack;

/// <summary>
/// Opens the window that a press or a shortcut asks for. Slack lets one be opened for three seconds only: where what it
/// shows is not ready by then, a window that says so opens, and is changed when it is.
/// </summary>
public sealed class Windows(
    InteractionBoundary boundary, Repeats repeats, Outbox outbox, LateDelivery late, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The acknowledgement goes when the handler returns, and that is well inside Slack's three seconds.
    /// </summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public async Task OpenAsync(
        InteractionRequest request, Func<CancellationToken, Task<Window>> work, CancellationToken cancellationToken)
    {
        var to = Recipient.Of(request);
        if (repeats.IsFirst(to.TriggerId))
        {
            var making = boundary.GuardedAsync<Window>(
                async token => await work(token), text => new Window(null, Answer.Of(text)), cancellationToken);
            await IsDoneAsync(ShowAsync(to, making, cancellationToken), Longest);
        }
    }

    private async Task ShowAsync(Recipient to, Task<Window?> making, CancellationToken cancellationToken)
    {
        var isReady = await IsDoneAsync(making, Patience);
        var first = isReady ? await making : Working;
        if (first is not { View: { } view })
        {
            await late.DeliverAsync(to, first?.Answer ?? Nothing);
            return;
        }

        var (opened, fault) = await OpenedAsync(to, view, cancellationToken);
        if (fault is not null)
        {
            await late.DeliverAsync(to, fault);
        }
        else if (!isReady && await making is { } made)
        {
            await late.ReviseAsync(opened, made.View ?? LateDelivery.Window(made.Answer));
        }
    }

    private static Answer Nothing => Answer.Of("There is nothing to say.");

    private static Window Working => new(LateDelivery.Window(Answer.Of(FaultWords.WorkingInWindow)), Nothing);

    /// <returns>The view's id; or what the person is told where Slack did not take it.</returns>
    private async Task<(string Id, Answer? Fault)> OpenedAsync(
        Recipient to, ModalViewDefinition view, CancellationToken cancellationToken)
    {
        var id = "";
        var fault = await boundary.GuardedAsync<Answer>(
            async token =>
            {
                var opened = to.IsInModal
                    ? await outbox.PushAsync(to.TriggerId, view, token)
                    : await outbox.OpenAsync(to.TriggerId, view, token);
                id = opened.Id;
                return null;
            },
            Answer.Of,
            cancellationToken);
        return (id, fault);
    }

    private async Task<bool> IsDoneAsync(Task work, TimeSpan within) =>
        await Task.WhenAny(work, Task.Delay(within, time)) == work;
}
