namespace Performix.Connectors.Salesforce;

/// <summary>
/// A part of what is to be counted: days, and owners by their place in a list of user ids. The first part of the owners
/// has no lower end and the last no upper one, so that nobody falls between two.
/// </summary>
internal sealed record CountWindow(DateOnly From, DateOnly To, int Low, int High)
{
    /// <summary>How often the org has found it, or what it is a part of, too long.</summary>
    public int TimeOuts { get; init; }

    /// <summary>Two halves by owner; none where there is one owner.</summary>
    public IReadOnlyList<CountWindow> ByOwner()
    {
        var middle = Low + ((High - Low) / 2);
        return High - Low < 2 ? [] : [this with { High = middle }, this with { Low = middle }];
    }

    /// <summary>Two halves by day; none where there is one day.</summary>
    public IReadOnlyList<CountWindow> ByDay()
    {
        var days = To.DayNumber - From.DayNumber;
        var middle = From.AddDays(days / 2);
        return days < 2 ? [] : [this with { To = middle }, this with { From = middle }];
    }
}
