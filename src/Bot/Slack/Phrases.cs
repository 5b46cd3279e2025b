using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Performix.Analysis.Units;

namespace Performix.Bot.Slack;

/// <summary>Numbers and names as words in a message.</summary>
public static partial class Phrases
{
    public static string Percent(double share, IFormatProvider culture) =>
        share.ToString("0%", culture);

    public static string Percent(Estimate share, IFormatProvider culture) =>
        $"{Percent(share.Value, culture)} ({Range(share.Interval, culture)})";

    /// <summary>An interval of shares with its level: <c>95 % interval 15–58%</c>.</summary>
    public static string Range(Interval shares, IFormatProvider culture) => string.Create(
        culture, $"{100 * shares.Level:0} % interval {100 * shares.Low:0}–{100 * shares.High:0}%");

    /// <summary>A figure with its interval: <c>0.84 (95 % interval 0.62 to 0.97)</c>.</summary>
    public static string Figure(Estimate figure, string format, IFormatProvider culture)
    {
        var low = figure.Interval.Low.ToString(format, culture);
        var high = figure.Interval.High.ToString(format, culture);
        return figure.Value.ToString(format, culture)
            + string.Create(culture, $" ({100 * figure.Interval.Level:0} % interval {low} to {high})");
    }

    /// <summary>An amount in the organisation's currency, rounded to what a person reads: <c>EUR 1,250,000</c>.
    /// </summary>
    public static string Amount(decimal amount, string currency, IFormatProvider culture)
    {
        var number = decimal.Round(amount, 0, MidpointRounding.AwayFromZero).ToString("N0", culture);
        return currency.Length > 0 ? $"{Plain(currency, 10)} {number}" : $"{number} (currency not known)";
    }

    public static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    /// <summary>A moment in the zone and the manner of the reader's Slack, which fills it in; nothing else says times.
    /// </summary>
    public static string Moment(DateTimeOffset at) => string.Create(
        CultureInfo.InvariantCulture,
        $"<!date^{at.ToUnixTimeSeconds()}^{{date_short_pretty}} {{time}}|{at.UtcDateTime:yyyy-MM-dd HH:mm} UTC>");

    /// <summary>Text from a record, made harmless once and at the output: no mention, link or control character can
    /// be formed by it, and it stays on its line.</summary>
    public static string Plain(string text, int longest = 80)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(r => !Hidden(r)).Take(longest))
        {
            safe.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\n' or '\r' or '\t' => " ",
                _ => rune.ToString(),
            });
        }

        return safe.ToString().Trim();
    }

    /// <summary>Words that the analysis wrote, the same for everybody, with their decimals as the reader writes them.
    /// </summary>
    public static string Told(string text, IFormatProvider culture, int longest = 80) =>
        Plain(Decimals(text, culture), longest);

    /// <summary>The decimal points of a sentence as the reader writes them.</summary>
    public static string Decimals(string text, IFormatProvider culture) =>
        DecimalPoint().Replace(text, NumberFormatInfo.GetInstance(culture).NumberDecimalSeparator);

    [GeneratedRegex(@"(?<=\d)\.(?=\d)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DecimalPoint();

    /// <summary>Control and formatting characters: they reorder or hide what stands around them.</summary>
    private static bool Hidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value is not ('\n' or '\r' or '\t'),
        UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
        _ => false,
    };
}
