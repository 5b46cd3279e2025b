namespace Performix.Analysis.Units;

/// <summary>What is released about the answers of one reporting cell: a range, blurred before it was cut.</summary>
/// <param name="Low">The least count of "bad patch" answers in the range. Unit: people. Range: 0 to People.</param>
/// <param name="High">The largest count in the range, included. Unit: people. Range: Low to People.</param>
/// <param name="People">How many people the cell has, answers or not (n). Range: 6 or more.</param>
/// <param name="Text">The range as people read it, <c>fewer than 4</c>.</param>
public readonly record struct ReleasedBand(int Low, int High, int People, string Text)
{
    /// <summary>Whether a count lies in the range, ends included.</summary>
    /// <param name="count">The count. Unit: people.</param>
    public bool Holds(int count) => Low <= count && count <= High;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
