namespace Performix.Connectors.Storage.Protection;

/// <summary>What became of a key.</summary>
internal enum KeyFate
{
    /// <summary>It can be read.</summary>
    Present = 0,

    /// <summary>It is deleted and cannot be read; the vault lets it be brought back, or purged.</summary>
    Purgeable = 1,

    /// <summary>It is deleted and cannot be read; the vault keeps it until its days have passed.</summary>
    Recoverable = 2,

    /// <summary>It is nowhere.</summary>
    Gone = 3,
}
