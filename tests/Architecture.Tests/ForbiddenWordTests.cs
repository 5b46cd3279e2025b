using System.Text.RegularExpressions;
using Performix.Tests.Support;

namespace Performix.Architecture.Tests;

/// <summary>The words that a promise about flags must not use.</summary>
public sealed partial class ForbiddenWordTests
{
    /// <summary>Where "100 %" would be a promise. Elsewhere it is a figure.</summary>
    private static readonly string[] AboutFlags =
    [
        "src/Analysis/Protection/", "src/Connectors/Storage/Protection/", "src/Bot/Features/Flag/",
        "src/Bot/Features/Flags/", "src/Bot/Features/Privacy/", "src/Bot/Commands/Flags/",
        "docs/SECURITY.md", "docs/what-we-store.md", "manifest/",
    ];

    /// <summary>What may be said: that it is not so.</summary>
    private static readonly string[] Denials = ["protected, not anonymous"];

    /// <summary>The one place that names the words, to say why they are not used.</summary>
    private static readonly (string File, string Heading) Explained = ("docs/SECURITY.md", "## Why protected");

    [Fact]
    public void E1_no_text_uses_a_forbidden_word()
    {
        Assert.Empty(Texts().SelectMany(path => Found(path, Repository.Read(path))));
    }

    [Theory]
    [InlineData("src/X.cs", "\"Your flag is anonymous.\"")]
    [InlineData("docs/x.md", "It is Impossible to tell.")]
    [InlineData("docs/x.md", "Privacy is guaranteed.")]
    [InlineData("docs/x.md", "Nobody can see it.")]
    [InlineData("manifest/x.json", "100 % safe")]
    [InlineData("docs/x.md", "a zero-knowledge, untraceable flag")]
    [InlineData("docs/x.md", "Protected, not anonymous. It is anonymous.")]
    public void E1_a_forbidden_word_is_found(string path, string text)
    {
        Assert.NotEmpty(Found(path, text));
    }

    [Theory]
    [InlineData("src/X.cs", "*Protected, not anonymous.*")]
    [InlineData("README.md", "61–100% of the differences")]
    [InlineData("docs/SECURITY.md", "## Why protected\nNot anonymous: ...\n## Next")]
    public void E1_a_denial_a_figure_and_the_explanation_are_none(string path, string text)
    {
        Assert.Empty(Found(path, text));
    }

    private static IEnumerable<string> Texts() =>
    [
        .. Repository.Sources("src", "demo"),
        .. new[] { "docs", "manifest", "samples" }
            .Select(f => Path.Combine(Repository.Root, f))
            .SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".md" or ".json" or ".yaml" or ".yml" or ".txt")
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')),
        "README.md",
        "CHANGELOG.md",
    ];

    private static IEnumerable<string> Found(string path, string text)
    {
        var said = path == Explained.File ? WithoutSection(text, Explained.Heading) : text;
        said = Denials.Aggregate(said, (s, d) => s.Replace(d, "", StringComparison.OrdinalIgnoreCase));
        var words = Words().Matches(said).AsEnumerable();
        return (AboutFlags.Any(a => path.StartsWith(a, StringComparison.Ordinal))
                ? words.Concat(Percent().Matches(said))
                : words)
            .Select(m => $"{path} says \"{m.Value}\"");
    }

    private static string WithoutSection(string text, string heading)
    {
        var start = text.IndexOf(heading, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return start < 0 ? text : text[..start] + (end < 0 ? "" : text[end..]);
    }

    [GeneratedRegex(
        @"\banonym\w*|\bimpossible\b|\bguarantee\w*|\bnobody can\b|\bzero[- ]knowledge\b|\buntraceable\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b100\s?%")]
    private static partial Regex Percent();
}
