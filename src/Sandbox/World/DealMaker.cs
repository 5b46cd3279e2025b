namespace Performix.Sandbox.World;

/// <summary>
/// Deals of one cohort: a Poisson number with a gamma shock, lognormal sizes, drawn over a patch's
/// accounts.
/// </summary>
internal sealed class DealMaker
{
    private static readonly string[] LeadSources = ["Web", "Referral", "Partner", "Event", "Outbound"];
    private static readonly string[] OtherSources = ["Outbound", "Customer", "Partner"];
    private readonly Dice _dice;
    private readonly WorldPlan _plan;
    private readonly CohortModel _model;
    private readonly List<Deal> _deals;
    private readonly Book[] _books;

    public DealMaker(WorldPlan plan, CohortModel model, Dice dice, List<Deal> deals, Book[] books)
    {
        (_plan, _model, _dice, _deals, _books) = (plan, model, dice, deals, books);
    }

    /// <summary>
    /// Mean of the square over the mean of deal sizes: what makes a quarter's bookings jump.
    /// </summary>
    public double SizeSpread(int patch) =>
        _model.MeanSize(patch) * _books[patch].SquareRatio * (1 + (_plan.Knobs.SizeCv * _plan.Knobs.SizeCv));

    /// <summary>The deals that a patch closes in a quarter.</summary>
    /// <param name="span">Patch, days in seat, and who held it when.</param>
    /// <param name="wonMoney">Expected won money, the share of the quarter and the ramp taken in.</param>
    /// <param name="lostDemand">What the lost deals go by: the patch alone.</param>
    /// <returns>What was won of it, in money.</returns>
    public double Close(DealSpan span, double wonMoney, double lostDemand)
    {
        var knobs = _plan.Knobs;
        var book = _books[span.Patch];
        var size = _model.MeanSize(span.Patch) * book.MeanValue;
        var won = _dice.Poisson(_dice.GammaAroundOne(knobs.Shock) * wonMoney / size);
        var booked = 0m;
        for (var i = 0; i < won; i++)
        {
            booked += Add(span, book, DealState.Won);
        }

        var lostMean = knobs.DealsPerQuarter * (1 - knobs.WinRate) / knobs.WinRate * lostDemand;
        var lost = _dice.Poisson(lostMean);
        for (var i = 0; i < lost; i++)
        {
            Add(span, book, DealState.Lost);
        }

        return (double)booked;
    }

    private decimal Add(DealSpan span, Book book, DealState end)
    {
        var account = book.Draw(_dice);
        var size = _dice.LogNormal(_model.MeanSize(span.Patch) * account.Value / book.Scale, _plan.Knobs.SizeCv);
        var amount = Math.Max(500m, Math.Round((decimal)size, 2));
        var days = span.To.DayNumber - span.From.DayNumber;
        var close = span.From.AddDays((int)(days * Math.Pow(_dice.Uniform(), 0.8)));
        var cycle = Math.Clamp((int)_dice.LogNormal(_model.Spec.CycleDays, 0.5), 7, 300);
        var created = close.AddDays(-cycle);
        if (created <= _plan.Today)
        {
            Keep(span, account, new Dates(created, close), amount, end);
        }

        return amount;
    }

    private void Keep(DealSpan span, Account account, Dates dates, decimal amount, DealState end)
    {
        var isOpen = dates.Close > _plan.Today;
        var asOf = isOpen ? _plan.Today : dates.Close;
        var owner = span.Tenancy.On(asOf);
        var creator = span.Tenancy.On(dates.Created);
        var fromLead = _dice.Chance(0.35);
        var progress = (_plan.Today.DayNumber - dates.Created.DayNumber + 0.5) / dates.Days;
        _deals.Add(new Deal
        {
            Number = _deals.Count,
            Account = account.Number,
            Patch = account.Patch,
            Owner = owner,
            Creator = creator,
            Inherited = owner == creator ? null : span.Tenancy.Since(asOf),
            Created = dates.Created,
            Close = dates.Close,
            State = isOpen ? DealState.Open : end,
            Stage = isOpen ? Stages.At(progress) : end == DealState.Won ? Stages.Won : Stages.Lost,
            Amount = amount,
            Source = _dice.Pick(fromLead ? LeadSources : OtherSources),
            Type = account.Type == "Customer - Direct" ? "Existing Business" : "New Business",
            FromLead = fromLead,
            IsLogged = _dice.Chance(_plan.Knobs.OpportunitiesLogged),
        });
        if (_dice.Chance(0.004))
        {
            _deals.Add(_deals[^1] with { Number = _deals.Count, IsDeleted = true, FromLead = false });
        }
    }

    private sealed record Dates(DateOnly Created, DateOnly Close)
    {
        public double Days => Math.Max(1, Close.DayNumber - Created.DayNumber);
    }
}
