using Performix.Bot.Access;

namespace Performix.Bot.Features.Tail;

/// <summary>Whether everybody may read a cohort's figures: managers, beside those of their own reps, and leaders,
/// beside those of the whole organisation.</summary>
internal sealed class ShareRule(LeadingReaders leaders)
{
    public async Task<bool> AllowsAsync(Question question, TailReading reading, CancellationToken cancellationToken) =>
        Allows(question, reading, await leaders.OfAsync(question.Snapshot, cancellationToken));

    /// <param name="question">What is to be shared.</param>
    /// <param name="reading">The same as its figures.</param>
    /// <param name="leading">The leaders who head people.</param>
    public static bool Allows(Question question, TailReading reading, IReadOnlyCollection<Reader> leading)
    {
        var name = reading.Cohort.Name;
        var graded = reading.Cohort.Reps.Where(r => r.Attainment is not null).Select(r => r.Id);
        var label = reading.Period?.Label ?? "";
        var counted = PeriodSpread.Counted(question, name, label).Select(r => r.RepId).ToArray();
        Reader?[] readers = [null, .. leading];
        return readers.All(r =>
                ReadableCohorts.Showable(question.Snapshot.Diagnosis, r).Any(c => c.Name == name)
                && (counted.Length == 0 || PeriodSpread.Showable(question, label, r).Contains(name)))
            && !GivesAway([.. graded], question.Reader.Tree)
            && !GivesAway(counted, question.Reader.Tree);
    }

    /// <summary>Whether somebody heads all but one to four of these people.</summary>
    private static bool GivesAway(string[] repIds, OrgTree tree) => tree.Everybody.Any(manager =>
    {
        var own = tree.Below(manager.Id).Select(p => p.Id).ToHashSet();
        return own.Count > 0
            && repIds.Count(id => id != manager.Id && !own.Contains(id)) is > 0 and < ReadableCohorts.Smallest;
    });
}
