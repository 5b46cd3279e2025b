using Performix.Bot.Access;

namespace Performix.Bot.Features.Tail;

/// <summary>The button Why of the tail: how the figures were made.</summary>
internal static class TailWhy
{
    public static Why Button { get; } = new(
        Ids.Word,
        Audience.Manager | Audience.Leader,
        question => TailReader.Read(question)
            .Open(reading => WhyView.Render(reading, question.Snapshot.Diagnosis.Input)));
}
