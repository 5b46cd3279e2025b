using System.Globalization;

namespace Performix.Sandbox.Org.Http;

/// <summary>The last step of a nextRecordsUrl: a cursor and the row to go on from.</summary>
internal sealed record Locator(string Cursor, long From)
{
    public static Locator? Parse(string text)
    {
        var dash = text.LastIndexOf('-');
        return dash > 0 && long.TryParse(
            text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? new Locator(text[..dash], from)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cursor}-{From}");
}
