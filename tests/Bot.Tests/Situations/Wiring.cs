using System.Text.RegularExpressions;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Situations;

/// <summary>What people can press, use, send and see, read from where it is put together.</summary>
internal static partial class Wiring
{
    /// <summary>A fault, which no situation is; and a setup in which nothing is left to do, which takes a live org
    /// (<c>home-setup-fine.txt</c>).</summary>
    private static readonly string[] Elsewhere = ["This page could not be filled", "Setup"];

    /// <summary>The ids of all buttons, shortcuts and forms that a handler is registered for.</summary>
    public static IReadOnlyList<string> Ids { get; } = Of(".*");

    public static IReadOnlyList<string> Buttons { get; } = Of("BlockAction");

    public static IReadOnlyList<string> Forms { get; } = Of("ViewSubmission");

    /// <summary>How the headings of Home's cards begin.</summary>
    public static IReadOnlyList<string> HomeSections { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/Bot/Features/Home"), "*.cs")
            .SelectMany(f => Section().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups["title"].Value)
            .Where(t => !Elsewhere.Contains(t))
            .Distinct(),
    ];

    private static IReadOnlyList<string> Of(string kind) =>
    [
        .. Registered().Matches(Repository.Read("src/Bot/BotBuilder.cs") + Repository.Read("src/Bot/FlagsBuilder.cs"))
            .Where(m => Regex.IsMatch(m.Groups["kind"].Value, $"^{kind}$"))
            .Select(m => IdOf(m.Groups["feature"].Value, m.Groups["name"].Value))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static string IdOf(string feature, string name) =>
        typeof(BotBuilder).Assembly.GetType($"Performix.Bot.Features.{feature}.Ids")?.GetField(name)
            ?.GetRawConstantValue() as string
        ?? throw new InvalidOperationException($"Features.{feature}.Ids.{name} is no constant.");

    [GeneratedRegex(@"\.Register(?<kind>\w+?)Handler[^(]*\(Features\.(?<feature>\w+)\.Ids\.(?<name>\w+)")]
    private static partial Regex Registered();

    [GeneratedRegex(@"HomeCard(\.Of)?\(\s*\$?""(?<title>[^""{]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Section();
}
