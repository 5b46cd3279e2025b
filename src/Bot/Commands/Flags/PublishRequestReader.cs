using System.Globalization;
using System.Text.Json;
using Performix.Analysis.Protection;
using Performix.Analysis.Units;

namespace Performix.Bot.Commands.Flags;

/// <summary>Reads a line; what is off is refused by the name of its field.</summary>
internal static class PublishRequestReader
{
    private static readonly string[] Known = ["cells", "answers", "noise", "period", "k"];
    private static readonly string[] KnownOfCell = ["id", "members"];
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static PublishRequest Read(string line)
    {
        using var document = Parse(line);
        try
        {
            return Read(document.RootElement);
        }
        catch (InvalidOperationException e)
        {
            // Half a surrogate pair: legal JSON, and no text.
            throw new FieldFault("(line)", e.Message);
        }
    }

    private static PublishRequest Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FieldFault("(line)", "is not a JSON object");
        }

        RefuseUnknown(root, Known, "");
        CheckPeriod(root);
        return new PublishRequest(Cells(root), Answers(root), Policy(root), Noise(root));
    }

    private static JsonDocument Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line, Strict);
        }
        catch (JsonException e)
        {
            // The parser counts lines of its own, from 0: they would be taken for those of the input.
            var why = e.Message.Split(" LineNumber:")[0].TrimEnd('.');
            var at = e.BytePositionInLine is { } position ? $" (at byte {position + 1})" : "";
            throw new FieldFault("(line)", $"cannot be read as JSON: {why}{at}");
        }
    }

    private static void RefuseUnknown(JsonElement owner, string[] known, string at)
    {
        if (owner.EnumerateObject().Select(p => p.Name).FirstOrDefault(n => !known.Contains(n)) is { } unknown)
        {
            throw new FieldFault(at + unknown, $"is not known; there are: {string.Join(", ", known)}");
        }
    }

    private static Dictionary<string, IReadOnlyList<string>> Cells(JsonElement root)
    {
        var cells = new Dictionary<string, IReadOnlyList<string>>();
        var placed = new Dictionary<string, string>();
        foreach (var (cell, at) in Items(root, "cells").Select((c, i) => (c, $"cells[{i}]")))
        {
            var id = Id(cell, at);
            if (!cells.TryAdd(id, Members(cell, at)))
            {
                throw new FieldFault(at + ".id", $"{id} is the id of an earlier cell too");
            }

            if (cells[id].FirstOrDefault(m => !placed.TryAdd(m, id)) is { } twice)
            {
                throw new FieldFault(at + ".members", $"{twice} is in {placed[twice]} already; cells are disjoint");
            }
        }

        return cells;
    }

    private static string Id(JsonElement cell, string at)
    {
        if (cell.ValueKind != JsonValueKind.Object)
        {
            throw new FieldFault(at, "is not an object");
        }

        RefuseUnknown(cell, KnownOfCell, at + ".");
        return cell.TryGetProperty("id", out var id)
            ? Text(id, at + ".id")
            : throw new FieldFault(at + ".id", "is missing");
    }

    private static string[] Members(JsonElement cell, string at) =>
        [.. Items(cell, "members", at + ".").Select((m, i) => Text(m, $"{at}.members[{i}]"))];

    private static Dictionary<string, RepAnswer> Answers(JsonElement root) =>
        !root.TryGetProperty("answers", out var answers) ? throw new FieldFault("answers", "is missing")
        : answers.ValueKind != JsonValueKind.Object ? throw new FieldFault("answers", "is not an object")
        : answers.EnumerateObject().ToDictionary(a => a.Name, a => new RepAnswer(Answer(a)));

    private static PatchAnswer Answer(JsonProperty given) =>
        (given.Value.ValueKind == JsonValueKind.String ? given.Value.GetString() : null) switch
        {
            "bad" => PatchAnswer.Bad,
            "workable" => PatchAnswer.Workable,
            "none" => PatchAnswer.None,
            _ => throw new FieldFault($"answers.{given.Name}", "is not one of bad, workable, none"),
        };

    private static bool Noise(JsonElement root) =>
        !root.TryGetProperty("noise", out var noise)
        || (noise.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? noise.GetBoolean()
            : throw new FieldFault("noise", "is not true or false"));

    /// <summary>The period names the line for its author; the rule does not depend on it.</summary>
    private static void CheckPeriod(JsonElement root)
    {
        if (root.TryGetProperty("period", out var period)
            && (period.ValueKind != JsonValueKind.String || !NamesAPeriod(period.GetString())))
        {
            throw new FieldFault("period", "is not a fiscal quarter such as 2026-Q3 or a day such as 2026-07-01");
        }
    }

    private static bool NamesAPeriod(string? name) =>
        FiscalQuarter.TryParse(name) is not null
        || DateOnly.TryParseExact(name, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static ProtectionPolicy Policy(JsonElement root)
    {
        var policy = new ProtectionPolicy { Closes = DateTimeOffset.MaxValue };
        if (root.TryGetProperty("k", out var k))
        {
            policy = k.ValueKind == JsonValueKind.Number && k.TryGetInt32(out var smallest)
                ? policy with { SmallestCell = smallest }
                : throw new FieldFault("k", "is not a whole number");
        }

        return policy.Faults() is { Count: > 0 } faults ? throw new FieldFault("k", string.Join(' ', faults)) : policy;
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement owner, string name, string at = "") =>
        !owner.TryGetProperty(name, out var items) ? throw new FieldFault(at + name, "is missing")
        : items.ValueKind != JsonValueKind.Array ? throw new FieldFault(at + name, "is not a list")
        : items.EnumerateArray();

    private static string Text(JsonElement value, string at) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : throw new FieldFault(at, "is not a text of one character or more");
}
