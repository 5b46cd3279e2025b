namespace Performix.Analysis.Models;

/// <summary>Counts, logs and amounts of won business by group.</summary>
internal sealed class AmountSums(int groups)
{
    public double[] Count { get; } = new double[groups];

    public double[] Log { get; } = new double[groups];

    public double[] Square { get; } = new double[groups];

    public double[] Amount { get; } = new double[groups];

    public void Add(int group, double amount, int times)
    {
        var log = Math.Log(amount);
        Count[group] += times;
        Log[group] += times * log;
        Square[group] += times * log * log;
        Amount[group] += times * amount;
    }

    public void Add(AmountSums other)
    {
        for (var group = 0; group < Count.Length; group++)
        {
            Count[group] += other.Count[group];
            Log[group] += other.Log[group];
            Square[group] += other.Square[group];
            Amount[group] += other.Amount[group];
        }
    }
}
