using System.Text.RegularExpressions;

namespace Performix.Bot.Tests.Protection.Tours;

/// <summary>Covers the one band that an answer may move, and the line that counts bands; every other byte stays to be
/// compared. Groups are told apart by their sizes.</summary>
internal static partial class BandMask
{
    /// <param name="shown">What people were shown, by where.</param>
    /// <param name="people">The size of the group whose band may differ; null where none may.</param>
    public static IReadOnlyDictionary<string, string> Over(IReadOnlyDictionary<string, string> shown, int? people) =>
        shown.ToDictionary(s => s.Key, s => Over(s.Value, people));

    public static string Over(string shown, int? people) => people is not { } n
        ? shown
        : Organisation().Replace(
            InFile().Replace(
                InMessage().Replace(shown, m => Covered(m, n)),
                m => Covered(m, n)),
            "(groups)");

    private static string Covered(Match band, int people) =>
        band.Groups["n"].Value == $"{people}" ? $"(band of {people})" : band.Value;

    /// <summary>The range and its bar, as they are in JSON and in text.</summary>
    [GeneratedRegex(@"(?<n>\d+) people: \*[^*]+\* said .{1,6}bad patch.{1,6} (`|\\u0060)(\\u25A[01]|[■□])+(`|\\u0060)")]
    private static partial Regex InMessage();

    [GeneratedRegex(@"(?<n>\d+),\d+,\d+,[^,]+,[^,]+,Silence")]
    private static partial Regex InFile();

    [GeneratedRegex(@"Organisation: \d of \d groups with 4 or more who said")]
    private static partial Regex Organisation();
}
