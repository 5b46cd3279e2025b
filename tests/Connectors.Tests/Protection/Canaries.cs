using System.Text;

namespace Performix.Connectors.Tests.Protection;

/// <summary>The ids of reps in every dress in which a log could hold them.</summary>
internal static class Canaries
{
    public static IReadOnlyList<string> All(int reps) =>
        [.. Enumerable.Range(0, reps).SelectMany(rep => Forms(RollBed.Rep(rep))), nameof(Analysis.Protection.PatchAnswer)];

    private static IEnumerable<string> Forms(string id)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        var base64 = Convert.ToBase64String(bytes).TrimEnd('=');
        return [id, base64, base64.Replace('+', '-').Replace('/', '_'), Convert.ToHexString(bytes),
            string.Concat(id.Select(letter => $"%{(int)letter:X2}"))];
    }
}
