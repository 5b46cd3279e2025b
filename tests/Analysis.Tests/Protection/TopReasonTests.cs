using Performix.Analysis.Protection;

namespace Performix.Analysis.Tests.Protection;

public sealed class TopReasonTests
{
    private static readonly ReportingCell[] Thirty = [Guarded.Cell(15, "A"), Guarded.Cell(15, "B")];

    [Fact]
    public void A_reason_that_most_give_is_named()
    {
        var answers = Given(20, FlagReason.Saturated);

        Assert.Equal(FlagReason.Saturated, Release(answers, Guarded.Silence));
    }

    [Fact]
    public void No_reason_stands_out_where_few_give_one()
    {
        Assert.Equal(FlagReason.None, Release(Given(7, FlagReason.BadData), Guarded.Silence));
    }

    [Fact]
    public void Below_thirty_people_there_is_no_release_whatever_they_say()
    {
        var cells = new[] { Guarded.Cell(29, "A") };

        Assert.Null(TopReason.Release(cells, Given(29, FlagReason.Other), Guarded.Policy, Guarded.Silence));
    }

    [Fact]
    public void A_reason_without_a_bad_answer_is_not_read()
    {
        var answers = Thirty.SelectMany(c => c.Members)
            .ToDictionary(m => m, _ => new RepAnswer(PatchAnswer.Workable, FlagReason.Other));

        Assert.Equal(FlagReason.None, Release(answers, Guarded.Silence));
    }

    [Fact]
    public void Noise_over_nothing_seldom_names_a_reason()
    {
        var random = Guarded.Seeded(3);
        var silence = Given(0, FlagReason.None);

        var named = Enumerable.Range(0, 1500).Count(_ => Release(silence, random) != FlagReason.None);

        Assert.InRange(named / 1500.0, 0, 0.12);
    }

    /// <summary>One rep who changes the reason moves two counts: the odds of each output stay within e^eps.</summary>
    [Fact]
    public void A_change_of_one_reason_moves_no_odds_by_more_than_the_loss()
    {
        const int Draws = 8_000;
        var before = Given(9, FlagReason.WrongFit);
        var after = before.ToDictionary();
        after["A000"] = new RepAnswer(PatchAnswer.Bad, FlagReason.LeadVolume);

        var one = Shares(before, 1, Draws);
        var other = Shares(after, 2, Draws);

        Assert.All(Enum.GetValues<FlagReason>(), reason =>
        {
            var (p, q) = (one.GetValueOrDefault(reason), other.GetValueOrDefault(reason));
            var slack = 4 * Math.Sqrt(Math.Max(p, q) / Draws);
            Assert.True(p <= (Math.E * (q + slack)) + slack && q <= (Math.E * (p + slack)) + slack, $"{reason}");
        });
    }

    private static Dictionary<FlagReason, double> Shares(
        IReadOnlyDictionary<string, RepAnswer> answers, int seed, int draws)
    {
        var random = Guarded.Seeded(seed);
        return Enumerable.Range(0, draws)
            .CountBy(_ => Release(answers, random).GetValueOrDefault())
            .ToDictionary(r => r.Key, r => (double)r.Value / draws);
    }

    private static FlagReason? Release(IReadOnlyDictionary<string, RepAnswer> answers, RandomBytes random) =>
        TopReason.Release(Thirty, answers, Guarded.Policy, random);

    private static Dictionary<string, RepAnswer> Given(int people, FlagReason reason) =>
        Thirty.SelectMany(c => c.Members).Take(people)
            .ToDictionary(m => m, _ => new RepAnswer(PatchAnswer.Bad, reason));
}
