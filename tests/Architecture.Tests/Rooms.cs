using System.Text.RegularExpressions;
using Performix.Tests.Support;

namespace Performix.Architecture.Tests;

/// <summary>The rooms of the house and what each may import: the table of docs/rooms.md.</summary>
internal static partial class Rooms
{
    private const string AllAnalysis = "Analysis.Units Analysis.Facts Analysis.Panel Analysis.Models "
        + "Analysis.Diagnosis Analysis.Planning Analysis.Coaching";

    private const string AllConnectors =
        "Connectors.Salesforce Connectors.Files Connectors.Storage Connectors.Resilience";

    private static readonly (string Room, string MayImport)[] Table =
    [
        ("Analysis.Units", ""),
        ("Analysis.Facts", "Analysis.Units"),
        ("Analysis.Panel", "Analysis.Facts Analysis.Units"),
        ("Analysis.Numerics", ""),
        ("Analysis.Models", "Analysis.Panel Analysis.Numerics Analysis.Units"),
        ("Analysis.Diagnosis", "Analysis.Models Analysis.Panel Analysis.Facts Analysis.Units"),
        ("Analysis.Planning", AllAnalysis + " Analysis.Numerics"),
        ("Analysis.Coaching", AllAnalysis + " Analysis.Numerics"),
        ("Analysis.Protection", "Analysis.Units"),
        ("Connectors.Salesforce", "Analysis.Facts Analysis.Units Connectors.Resilience"),
        ("Connectors.Files", "Analysis.Facts Analysis.Units Connectors.Resilience Connectors.Salesforce"),
        ("Connectors.Storage", "Analysis.Facts Analysis.Diagnosis Analysis.Planning Analysis.Coaching "
            + "Analysis.Protection Analysis.Units"),
        ("Connectors.Resilience", ""),
        ("Bot.Slack", "Analysis.Units"),
        ("Bot.Views", "Bot.Slack " + AllAnalysis),
        ("Bot.Access", "Bot.Slack Connectors.Storage " + AllAnalysis),
        // Signed and protected share nothing: neither room can name the other.
        ("Bot.Reviews", "Bot.Slack Bot.Access Bot.Views Connectors.Storage " + AllAnalysis),
        ("Bot.Doctor", "Bot.Slack Bot.Access " + AllConnectors),
        ("Bot.Features.Flag", "Bot.Slack Bot.Access Bot.Views Bot.Worker Analysis.Protection "
            + AllAnalysis + " " + AllConnectors),
        ("Bot.Features.Flags", "Bot.Slack Bot.Access Bot.Views Analysis.Protection Analysis.Units Connectors.Storage"),
        ("Bot.Features", "Bot.Slack Bot.Access Bot.Views Bot.Reviews Bot.Worker Bot.Doctor "
            + AllAnalysis + " " + AllConnectors),
        ("Bot.Worker", "Bot.Slack Bot.Access " + AllAnalysis + " " + AllConnectors),
        // Checks the rule itself from outside; the other commands never see it.
        ("Bot.Commands.Flags", "Bot.Commands Analysis.Protection Analysis.Units"),
        ("Bot.Commands", "Bot.Slack Bot.Access Bot.Views Bot.Features Bot.Worker Bot.Doctor "
            + AllAnalysis + " " + AllConnectors),
        ("Bot", "Bot.Slack Bot.Access Bot.Views Bot.Reviews Bot.Features Bot.Worker Bot.Doctor Bot.Commands "
            + AllAnalysis + " " + AllConnectors),
        ("Sandbox", ""),
    ];

    /// <summary>What one file may not import but does, as <c>"Bad.cs uses Analysis.Panel"</c>.</summary>
    public static IEnumerable<string> Breaches(string path, string text)
    {
        var own = path["src/".Length..path.LastIndexOf('/')].Replace('/', '.');
        var room = Table.FirstOrDefault(t => Within(own, t.Room));
        if (room.Room is null)
        {
            return [$"{path} is in no room of the table"];
        }

        return Imports(text)
            .Where(used => !SameHouse(own, used, room.Room))
            .Where(used => !room.MayImport.Split(' ').Any(may => may.Length > 0 && Within(used, may)))
            .Select(used => $"{Path.GetFileName(path)} uses {used}");
    }

    public static IEnumerable<(string Path, string Text)> Files() =>
        Repository.Sources("src").Select(p => (p, Repository.Read(p)));

    /// <summary>A file may use its own room; a feature may use itself and never another feature.</summary>
    private static bool SameHouse(string own, string used, string room) =>
        own.StartsWith("Bot.Features.", StringComparison.Ordinal)
            ? Within(used, string.Join('.', own.Split('.').Take(3)))
            : Within(used, room);

    /// <summary>Rooms named in a using or in a qualified name; a feature counts as a room of its own.</summary>
    private static IEnumerable<string> Imports(string text) => Import().Matches(text)
        .Select(m => m.Groups[1].Value.Split('.'))
        .Where(parts => parts.Length > 1 || parts[0] == "Sandbox")
        .Select(parts => string.Join('.', parts.Take(parts is ["Bot", "Features", ..] ? 3 : 2)))
        .Distinct();

    private static bool Within(string name, string room) =>
        name == room || name.StartsWith(room + ".", StringComparison.Ordinal);

    [GeneratedRegex(@"Performix\.((?:Analysis|Connectors|Bot|Sandbox)(?:\.[A-Z]\w*)*)")]
    private static partial Regex Import();
}
