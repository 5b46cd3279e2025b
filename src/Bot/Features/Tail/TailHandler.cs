using Performix.Bot.Slack;

namespace Performix.Bot.Features.Tail;

/// <summary><c>/performix tail [cohort]</c>: the cohort figures of the reader's reps, names from the own tree only.
/// </summary>
internal sealed class TailHandler(TailReader reader) : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`tail [cohort]`: how attainment is spread, who is surely below quota, people or patch";

    public async Task<Answer> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (reading, _, instead) = await reader.ReadAsync(call.SlackUserId, call.Arguments, cancellationToken);
        return reading is null ? instead ?? Answer.Of(Identity.Unknown) : TailView.Render(reading);
    }
}
