namespace Performix.Sandbox.World;

/// <summary>
/// Leads routed to the holder of a patch: better quarters bring more of them, from better sources.
/// </summary>
internal sealed class LeadMaker(WorldPlan plan, Dice dice, IReadOnlyList<Account> accounts)
{
    private static readonly string[] Sources = ["Web", "Outbound", "Event", "Partner", "Referral"];
    private readonly List<Lead> _leads = [];

    public IReadOnlyList<Lead> Leads => _leads;

    /// <summary>The leads behind the deals that began as one.</summary>
    public void Convert(IEnumerable<Deal> deals, Func<Deal, double> quality)
    {
        foreach (var deal in deals.Where(deal => deal.FromLead && !deal.IsDeleted))
        {
            var account = accounts[deal.Account];
            var score = Score(quality(deal));
            _leads.Add(new Lead
            {
                Number = _leads.Count,
                Patch = deal.Patch,
                Owner = deal.Creator,
                Created = deal.Created.AddDays(-dice.Between(1, 25)),
                Source = deal.Source,
                Rating = Rating(score + 6),
                Status = "Closed - Converted",
                Score = score + 6,
                Industry = account.Industry,
                Employees = account.Employees,
                Converted = deal.Created,
                Deal = deal.Number,
            });
        }
    }

    /// <summary>The leads of one seat that came to nothing, or not yet to anything.</summary>
    public void Lose(Seat seat, double quality)
    {
        var to = seat.Quarter.End > plan.Today ? plan.Today.AddDays(1) : seat.Quarter.End;
        var days = to.DayNumber - seat.From.DayNumber;
        var count = dice.Poisson(26 * Math.Exp(0.2 * quality) * Math.Max(0, days) / seat.Quarter.Days);
        for (var i = 0; i < count; i++)
        {
            Add(seat, seat.From.AddDays(dice.Below(days)), quality);
        }
    }

    private void Add(Seat seat, DateOnly created, double quality)
    {
        var score = Score(quality);
        var isRecent = created > plan.Today.AddDays(-45);
        var industry = dice.Pick(AccountKind.Industries).Name;
        var good = 1 / (1 + Math.Exp(-0.8 * quality));
        _leads.Add(new Lead
        {
            Number = _leads.Count,
            Patch = seat.Patch,
            Owner = isRecent && dice.Chance(0.1) ? null : seat.Person,
            Created = created,
            Source = dice.Chance(good) ? Sources[dice.Between(2, 5)] : Sources[dice.Below(2)],
            Rating = Rating(score),
            Status = isRecent && dice.Chance(0.6) ? "Open - Not Contacted" : "Closed - Not Converted",
            Score = score,
            Industry = dice.Chance(0.15) ? null : industry,
            Employees = dice.Chance(0.15) ? null : dice.Between(5, 4000),
        });
    }

    private double Score(double quality) => Math.Round(55 + (10 * quality) + (5 * dice.Normal()), 1);

    private static string Rating(double score) => score > 65 ? "Hot" : score > 50 ? "Warm" : "Cold";
}
