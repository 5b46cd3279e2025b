namespace Performix.Bot.Commands;

/// <summary>Pictures made of characters.</summary>
internal static class Bars
{
    /// <summary>No-break space: a table must not wrap a picture at its gaps.</summary>
    private const char Blank = '\u00a0';

    /// <summary>A bar of a number among numbers up to a largest one.</summary>
    public static string Bar(double value, double largest, int width) =>
        largest <= 0 ? "" : new string('█', (int)Math.Round(width * Math.Clamp(value / largest, 0, 1)));

    /// <summary>An interval on a scale from 0 to a largest value, its estimate marked, quota at 1 marked too.</summary>
    public static string Range(double low, double value, double high, double largest, int width)
    {
        var line = new char[width];
        Array.Fill(line, Blank);
        for (var at = Place(low); at <= Place(high); at++)
        {
            line[at] = '─';
        }

        line[Place(1)] = '│';
        line[Place(value)] = '●';
        return new string(line).TrimEnd(Blank);

        int Place(double of) => (int)Math.Round((width - 1) * Math.Clamp(of / largest, 0, 1));
    }
}
