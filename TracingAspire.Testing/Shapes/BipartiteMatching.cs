namespace TracingAspire.Testing;

/// <summary>Pairs of left and right; who is covered once stays covered, if with another partner.</summary>
internal sealed class BipartiteMatching(int left, int right, Func<int, int, bool> fits)
{
    private const int Free = -1;

    private readonly int[] _ofLeft = [.. Enumerable.Repeat(Free, left)];
    private readonly int[] _ofRight = [.. Enumerable.Repeat(Free, right)];

    /// <summary>Those on the left without a partner.</summary>
    public IEnumerable<int> FreeLeft => Enumerable.Range(0, left).Where(index => _ofLeft[index] == Free);

    /// <summary>Those on the right without a partner.</summary>
    public IEnumerable<int> FreeRight => Enumerable.Range(0, right).Where(index => _ofRight[index] == Free);

    /// <summary>Finds a partner for one on the left, if others have to change theirs.</summary>
    public void CoverLeft(int index)
    {
        if (_ofLeft[index] == Free)
            Cover(index, _ofLeft, _ofRight, fits, new bool[right]);
    }

    /// <summary>Finds a partner for one on the right, if others have to change theirs.</summary>
    public void CoverRight(int index)
    {
        if (_ofRight[index] == Free)
            Cover(index, _ofRight, _ofLeft, (mine, other) => fits(other, mine), new bool[left]);
    }

    private static bool Cover(int index, int[] mine, int[] others, Func<int, int, bool> fits, bool[] seen)
    {
        // Who is free first: else each of many that are alike would have all before it change theirs.
        for (var other = 0; other < others.Length; other++)
        {
            if (others[other] == Free && fits(index, other))
            {
                (mine[index], others[other]) = (other, index);
                return true;
            }
        }

        for (var other = 0; other < others.Length; other++)
        {
            if (seen[other] || !fits(index, other))
                continue;
            seen[other] = true;
            if (Cover(others[other], mine, others, fits, seen))
            {
                (mine[index], others[other]) = (other, index);
                return true;
            }
        }

        return false;
    }
}
