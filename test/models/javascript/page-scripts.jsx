export const Page = () => (
  <>
    <script src="https://cdn.example.com/widget.js" /> {/* error[no-remote-code]: A script of another host */}
    <script src="https://cdn.example.com/widget.js" integrity="sha384-abc" crossOrigin="anonymous" />
    <script src="/widget.js" />
  </>
);
