using System.Globalization;

namespace Performix.Bot.Slack.Outgoing;

/// <summary>Counts what did not fit, so that the message can say it.</summary>
internal sealed class LeftOut
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <param name="one">What it is called where there is one.</param>
    /// <param name="count">How many.</param>
    public void Add(string one, int count = 1)
    {
        if (count > 0)
        {
            _counts[one] = _counts.GetValueOrDefault(one) + count;
        }
    }

    /// <summary>A text that ends in "…".</summary>
    public void AddEnd() => Add("text ending");

    /// <summary>Empty where all fitted.</summary>
    /// <param name="more">Where the rest can be read.</param>
    public string Words(string more) => _counts.Count == 0
        ? ""
        : "Too long to be shown whole, left out: "
            + $"{string.Join(", ", _counts.Select(c => Count(c.Value, c.Key)))}. {more}".TrimEnd();

    private static string Count(int count, string one) => string.Create(
        CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");
}
