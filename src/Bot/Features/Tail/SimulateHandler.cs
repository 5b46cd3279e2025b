using Microsoft.Extensions.Hosting;
using Performix.Bot.Slack;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Tail;

/// <summary>The button Simulate: says what to ask next.</summary>
internal sealed class SimulateHandler(InteractionBoundary boundary, IHostApplicationLifetime host)
    : IBlockActionHandler<ButtonAction>
{
    public Task Handle(ButtonAction action, BlockActionRequest request) => boundary.ReactAsync(
        request, _ => Task.FromResult<Answer?>(Next), host.ApplicationStopping);

    internal static Answer Next { get; } = Answer.Of(
        "`/performix swap` predicts the top rep in the bottom patch, and the mirror. `/performix swap @a "
            + "@b` predicts two "
        + "of your reps in each other's patch.");
}
