using Performix.Bot.Access;

namespace Performix.Bot.Features.Tail;

/// <summary>The button Why of the tail: how the figures were made.</summary>
internal static class TailWhy
{
    public static Why Button { get; } = new(Ids.Word, Audience.Manager | Audience.Leader, Open);

    private static Opening Open(Question question)
    {
        var (reading, instead) = TailReader.Read(question);
        return reading is null
            ? Opening.Instead(instead ?? Refusals.Role())
            : Opening.Of(WhyView.Render(reading, question.Snapshot.Diagnosis.Input));
    }
}
