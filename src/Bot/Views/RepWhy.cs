using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;
using SlackNet;

namespace Performix.Bot.Views;

/// <summary>How one rep's figures were made, period by period with the records behind them, so that the rep can audit
/// them.</summary>
internal static class RepWhy
{
    private const int MostDeals = 10;

    /// <summary>A modal holds 100 blocks; the oldest periods give way.</summary>
    private const int MostPeriods = 20;

    /// <summary>From here on a period's days in the seat are enough for what people see.</summary>
    private const double EnoughInSeat = 2 / 3.0;

    public static ModalViewDefinition Render(RepFacts facts) => new()
    {
        Title = "How this was made",
        Close = "Close",
        Blocks =
        [
            Pieces.Small($"Data as of {Phrases.Moment(facts.AsOf)} · {facts.Made}"),
            .. facts.Records.TakeLast(MostPeriods).Reverse().Select(r => Pieces.Section(Period(r, facts))),
            .. Formulas(facts).Select(Pieces.Section),
        ],
    };

    private static string Period(RepRecord record, RepFacts facts)
    {
        var quota = record.Quota is { } asked
            ? "quota " + Phrases.Amount(asked, facts.Currency, facts.Culture) : "no quota known";
        var credited = Phrases.Amount(record.Credited, facts.Currency, facts.Culture);
        var attained = record.Attainment is { } share
            ? "attainment " + Phrases.Percent(share, facts.Culture) : "no attainment";
        var patch = record.PatchId is { } id ? "patch " + Phrases.Plain(facts.NameOf(id)) : "no patch for most days";
        return $"*{record.Period.Label}* ({record.Period.Start:yyyy-MM-dd} to "
            + $"{record.Period.End.AddDays(-1):yyyy-MM-dd}){(record.ToDate ? ", to date" : "")}\n"
            + $"{quota}, credited {credited}, {attained}\n{patch}, "
            + $"{Phrases.Percent(record.InSeat, facts.Culture)} of the days in the seat, ramp "
            + $"{Phrases.Percent(record.Ramp, facts.Culture)}\n{Counting(record)}\n{Deals(record, facts)}";
    }

    private static string Counting(RepRecord record) => record switch
    {
        { ToDate: true } => "Does not count: the period is still open.",
        { Counts: true } => "Counts.",
        { Ramping: true } => "Does not count: ramping.",
        { Quota: null } => "Does not count: no quota is known.",
        { Quota: 0 } => "Does not count: the quota is zero.",
        { InSeat: < EnoughInSeat } => "Does not count: under two thirds of the days in the seat.",
        _ => "Does not count: leave, or no attainment.",
    };

    private static string Deals(RepRecord record, RepFacts facts)
    {
        if (record.Deals.Count == 0)
        {
            return record.Won == 0 || record.Credited == 0
                ? "No won opportunity is credited." : "Only the total is known, no single opportunity.";
        }

        var shown = record.Deals.Take(MostDeals).Select(d =>
            $"{Phrases.Plain(d.Id, 40)} ({Phrases.Amount(d.Credited, facts.Currency, facts.Culture)})");
        var rest = record.Deals.Count - MostDeals;
        return $"Won opportunities: {string.Join(", ", shown)}{(rest > 0 ? $", and {rest} more" : "")}";
    }

    private static IEnumerable<string> Formulas(RepFacts facts)
    {
        yield return "*Attainment* is the credited closed-won amount over quota for the time in the seat times ramp; "
            + "over the last 4 closed periods that count, sum over sum, with at least 2 of them. Its 80 % interval "
            + "is what luck in count and size of the won opportunities spreads.";
        yield return "*Patch index* is what an average rep of the cohort would book there, 100 for the median patch. "
            + "*Fit* is quota over that, against the cohort's median. *Expected attainment* is the average rep's in "
            + "that patch. *Patch-adjusted* is the rep's expected level over the average rep's in the same patches, "
            + "times 100. All come from draws of one model of the cohort; activity and protected answers are not in "
            + "it.";
        yield return "*Not known*\n"
            + string.Join('\n', OpenPoints.Unknown(facts).Select(u => "• " + u));
    }
}
