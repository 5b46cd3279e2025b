using System.Text.Json;

namespace Performix.Tests.Support.Attack;

/// <summary>One line of the ledger: what a viewer was shown about flags.</summary>
/// <param name="Viewer">Who saw it.</param>
/// <param name="Period">Which closing it came after, counted from 0; -1 is before the first.</param>
/// <param name="Members">Whom it is about.</param>
/// <param name="N">How many people it says these are.</param>
public sealed record Statement(string Viewer, int Period, IReadOnlyList<string> Members, int N)
{
    public (int Low, int High)? Range { get; init; }

    public int? Count { get; init; }

    public string Text { get; init; } = "";

    /// <summary>The set it is about, as one word.</summary>
    public string Set => string.Join(',', Members.Order(StringComparer.Ordinal));

    /// <summary>Reads a line of the product's ledger.</summary>
    /// <param name="line">The JSON.</param>
    /// <param name="closings">The closing moments of the periods, oldest first.</param>
    public static Statement Read(string line, IReadOnlyList<DateTimeOffset> closings)
    {
        using var document = JsonDocument.Parse(line);
        var json = document.RootElement;
        var at = json.GetProperty("at").GetDateTimeOffset();
        return new Statement(
            json.GetProperty("viewer").GetString() ?? "",
            closings.Count(c => c <= at) - 1,
            [.. json.GetProperty("members").EnumerateArray().Select(m => m.GetString() ?? "")],
            json.GetProperty("n").GetInt32())
        {
            Range = json.GetProperty("range") is { ValueKind: JsonValueKind.Array } range
                ? (range[0].GetInt32(), range[1].GetInt32())
                : null,
            Count = json.GetProperty("count") is { ValueKind: JsonValueKind.Number } count ? count.GetInt32() : null,
            Text = json.GetProperty("text").GetString() ?? "",
        };
    }
}
