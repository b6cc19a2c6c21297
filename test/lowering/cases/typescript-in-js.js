const x: string = read() as string;
run(x);
