namespace Performix.Analysis.Diagnosis;

/// <summary>How certain it is that a rep belongs to the tail (definitions 5.3).</summary>
public enum TailGrade
{
    /// <summary>Trailing attainment at or above quota.</summary>
    Not,

    /// <summary>Below quota, but the 80 % interval reaches it.</summary>
    Probable,

    /// <summary>The whole 80 % interval is below quota.</summary>
    Confirmed,

    /// <summary>The whole 80 % interval is below 80 % of quota.</summary>
    Deep,

    /// <summary>Still ramping: listed apart.</summary>
    Ramping,
}
