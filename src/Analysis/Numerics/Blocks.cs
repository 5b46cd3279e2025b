namespace Performix.Analysis.Numerics;

/// <summary>
/// Blocks of terms as bit masks. Source: our own notation. Consumers: the importance measures.
/// </summary>
internal static class Blocks
{
    /// <summary>The mask with the bit of each term set.</summary>
    public static int Mask(IReadOnlyList<int> terms) => terms.Sum(t => 1 << t);

    /// <summary>Throws where a block is empty, or a term is given twice or is outside 0 .. terms-1.</summary>
    public static void Check(IReadOnlyList<IReadOnlyList<int>> blocks, int terms)
    {
        var named = blocks.SelectMany(b => b).ToArray();
        if (blocks.Count == 0 || blocks.Any(b => b.Count == 0)
            || named.Distinct().Count() != named.Length || named.Any(t => t < 0 || t >= terms))
        {
            var text = string.Join(" | ", blocks.Select(b => string.Join(' ', b)));
            throw new ArgumentException($"Blocks '{text}' do not part {terms} terms.", nameof(blocks));
        }
    }
}
