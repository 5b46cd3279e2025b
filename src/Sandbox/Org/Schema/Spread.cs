namespace Performix.Sandbox.Org.Schema;

/// <summary>How a field's values lie within a run of rows that are made on demand.</summary>
internal enum Spread
{
    /// <summary>Each row has its own.</summary>
    Varied,

    /// <summary>Only rises, or only falls, from the first row of the run to the last.</summary>
    Monotone,

    /// <summary>All rows of the run share it.</summary>
    Constant,
}
